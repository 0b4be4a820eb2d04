"""The floor: the same work written as plainly as possible, to be measured against in the same run."""
