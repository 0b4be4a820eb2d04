"""Appraisals: assignment by the Standing Body, Board meeting, ticked figures, findings, the appraisal report.

Words: assignment, appraisal, meeting, figure check, finding.
Change through `actions`; ask through `queries`.
"""
