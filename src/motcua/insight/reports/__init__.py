"""Reports: prose with figures by reference, frozen when issued.

Words: report, section, figure, freeze, change since.
Change through `actions`; ask through `queries`.
"""
