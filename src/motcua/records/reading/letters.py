"""The letters of Vietnamese, for patterns that must tell capitals from small letters."""

_ACCENTED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
LOWER = f"a-zđ{_ACCENTED}"
UPPER = f"A-ZĐ{_ACCENTED.upper()}"
