"""Telephone numbers as people type them, brought to one spelling. Pure."""

import re

# Eleven-digit mobile numbers became ten-digit ones between 15/9 and 15/11/2018.
_RENUMBERED = {
    **{f"016{n}": f"03{n}" for n in range(2, 10)},
    "0120": "070",
    "0121": "079",
    "0122": "077",
    "0126": "076",
    "0128": "078",
    "0123": "083",
    "0124": "084",
    "0125": "085",
    "0127": "081",
    "0129": "082",
    "0186": "056",
    "0188": "058",
    "0199": "059",
}
_MOBILE = re.compile(r"0[35789]\d{8}")
_LANDLINE = re.compile(r"02\d{8,9}")
_SWITCHBOARD = re.compile(r"1[89]00\d{4,6}")
_NOT_DIGIT = re.compile(r"\D")


def digits(typed: str) -> str:
    """Return a number as the digits dialled within the country: `+84 903-123.456` becomes `0903123456`.

    Mobile numbers of eleven digits, given before the end of 2018, become today's ten: `0163 212 3456`
    becomes `0332123456`. Nothing is refused here: see `is_possible`.
    """
    bare = _NOT_DIGIT.sub("", typed)
    if typed.strip().startswith("+84") or (bare.startswith("84") and len(bare) in {11, 12}):
        bare = f"0{bare[2:].removeprefix('0')}"
    if len(bare) == 11 and bare[:4] in _RENUMBERED:
        return _RENUMBERED[bare[:4]] + bare[4:]
    return bare


def is_possible(number: str) -> bool:
    """Return whether digits can be a Vietnamese number: mobile, landline with area code, or 1800/1900."""
    return any(form.fullmatch(number) for form in (_MOBILE, _LANDLINE, _SWITCHBOARD))


def is_mobile(number: str) -> bool:
    """Return whether digits are a mobile number, to which a message can go."""
    return _MOBILE.fullmatch(number) is not None
