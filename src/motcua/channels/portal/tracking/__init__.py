"""Following a dossier: by its code alone how far it is; by code and phone all that its applicant may know."""
