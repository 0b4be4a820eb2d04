"""The demonstration: two wards of invented people, made through the same acts that people perform.

Words: ward (an agency with its cast), timeline (acts in order of time), story (one dossier's acts), answer key
(the errors planted on purpose and where the program shows them). `building.build` makes all of it.
"""
