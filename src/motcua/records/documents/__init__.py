"""Documents: official documents with register, number, layout, signature block and recipients.

Words: document type, series, number and symbol, register, recipient.
Change through `actions`; ask through `queries`; `layout` renders DOCX and PDF.
"""
