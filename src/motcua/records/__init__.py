"""Records: what is written."""
