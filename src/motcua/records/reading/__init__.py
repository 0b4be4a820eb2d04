"""Reading: any Vietnamese administrative text into identity, references, dates, numbers, claims and structure.

Pure: no database, no Django. Words: token, reference, claim, verdict, finding, offset (characters of the extracted text).
Start at `reader.read`.
"""
