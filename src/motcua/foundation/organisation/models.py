"""Tables of agencies, their parts and the people who act for them. All valid by date."""

import datetime as dt
from typing import ClassVar, TypeVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.roles import Role
from motcua.kernel import ids

M = TypeVar("M", bound=models.Model)


class DatedQuerySet(models.QuerySet[M]):
    """Rows valid from a day to a day (inclusive); an empty end is open."""

    def on(self, day: dt.date) -> "DatedQuerySet[M]":
        """Keep the rows valid on a day."""
        return self.filter(Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day))


class Dated(models.Model):
    """A row with validity dates, both inclusive."""

    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến ngày", null=True, blank=True)

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_it_begins",
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
            ),
        )


class Agency(Dated, SealedModel):
    """A ward or commune: its People's Committee and, where it has one, its People's Council.

    `code` is ours (`cau-kho`), `place` is what stands before the date on its papers (`Cầu Kho`),
    `ward_code` the State's five digits. `short_name` is `Phường Cầu Kho`.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "code",
        "kind_word",
        "short_name",
        "place",
        "superior",
        "ward_code",
        "valid_from",
        "valid_to",
    )

    code = models.SlugField("mã", max_length=40, unique=True)
    kind_word = models.CharField("loại", max_length=20, default="phường", help_text="phường, xã hoặc đặc khu")
    short_name = models.CharField("tên", max_length=120)
    place = models.CharField("địa danh", max_length=80)
    superior = models.CharField("cơ quan cấp trên", max_length=160, blank=True)
    ward_code = models.CharField("mã đơn vị hành chính", max_length=5, blank=True)
    address = models.CharField("địa chỉ", max_length=200, blank=True)
    phone = models.CharField("điện thoại", max_length=20, blank=True)
    email = models.EmailField("thư điện tử", blank=True)
    host = models.CharField("tên miền", max_length=120, blank=True, help_text="phuongmau.tinh.gov.vn")

    class Meta(Dated.Meta):
        ordering = ("code",)
        constraints = (
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                name="one_living_agency_per_host", fields=["host"], condition=~Q(host="") & Q(valid_to=None)
            ),
        )

    def __str__(self) -> str:
        return self.short_name

    @property
    def committee(self) -> str:
        """Return the People's Committee's full name: `Ủy ban nhân dân phường Cầu Kho`."""
        return f"Ủy ban nhân dân {self.short_name[0].lower()}{self.short_name[1:]}"

    @property
    def council(self) -> str:
        """Return the People's Council's full name."""
        return f"Hội đồng nhân dân {self.short_name[0].lower()}{self.short_name[1:]}"


class Succession(SealedModel):
    """One agency continues another from a day on (mergers, splits)."""

    sealed_fields: ClassVar[tuple[str, ...]] = ("predecessor", "successor", "on", "basis")

    predecessor = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="predecessions")
    on = models.DateField("kể từ ngày")
    basis = models.CharField("căn cứ", max_length=200)

    class Meta:
        ordering = ("on", "id")
        constraints = (
            models.UniqueConstraint(name="one_succession_per_pair", fields=["predecessor", "successor"]),
            models.CheckConstraint(
                name="no_agency_succeeds_itself", condition=~Q(predecessor=F("successor"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.successor_id}"


class Identifier(Dated, SealedModel):
    """The agency's electronic identifier by date: the front of its dossier codes (TT 01/2018 Art 19, QĐ 20/2020)."""

    sealed_fields: ClassVar[tuple[str, ...]] = ("agency", "value", "basis", "valid_from", "valid_to")

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="identifiers")
    value = models.CharField("mã định danh", max_length=35)
    basis = models.CharField("căn cứ", max_length=200)

    class Meta(Dated.Meta):
        ordering = ("agency_id", "valid_from")

    def __str__(self) -> str:
        return self.value


class Unit(Dated, SealedModel):
    """A part of the People's Committee: the one-stop unit or a specialised division."""

    class Kind(models.TextChoices):
        ONE_STOP = "one_stop", "Bộ phận một cửa"
        DIVISION = "division", "Bộ phận chuyên môn"
        OFFICE = "office", "Văn phòng"

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "code",
        "name",
        "kind",
        "valid_from",
        "valid_to",
        "merged_into",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="units")
    code = models.SlugField("mã", max_length=40)
    name = models.CharField("tên", max_length=160)
    kind = models.CharField("loại", max_length=20, choices=Kind.choices, default=Kind.DIVISION)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged_from"
    )

    class Meta(Dated.Meta):
        ordering = ("agency_id", "name")
        constraints = (
            *Dated.Meta.constraints,
            models.UniqueConstraint(name="one_unit_code_per_agency", fields=["agency", "code"]),
        )

    def __str__(self) -> str:
        return self.name


class CouncilBody(Dated, SealedModel):
    """A body of the People's Council: Standing Body, Board or deputies' group. Board names change by law and date."""

    class Kind(models.TextChoices):
        STANDING = "standing", "Thường trực Hội đồng nhân dân"
        BOARD = "board", "Ban của Hội đồng nhân dân"
        GROUP = "group", "Tổ đại biểu Hội đồng nhân dân"

    sealed_fields: ClassVar[tuple[str, ...]] = ("agency", "kind", "name", "symbol", "valid_from", "valid_to")

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="bodies")
    kind = models.CharField("loại", max_length=20, choices=Kind.choices)
    name = models.CharField("tên", max_length=160)
    symbol = models.CharField("chữ viết tắt trong ký hiệu", max_length=20, blank=True)

    class Meta(Dated.Meta):
        ordering = ("agency_id", "kind", "name")

    def __str__(self) -> str:
        return self.name


class Neighbourhood(Dated, SealedModel):
    """A residential group (tổ dân phố, khu phố) with its number of households."""

    sealed_fields: ClassVar[tuple[str, ...]] = ("agency", "name", "households", "valid_from", "valid_to")

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="neighbourhoods")
    name = models.CharField("tên", max_length=80)
    households = models.PositiveIntegerField("số hộ", default=0)

    class Meta(Dated.Meta):
        ordering = ("agency_id", "name")

    def __str__(self) -> str:
        return self.name


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by username."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Return the account of a username, as Django's log-in asks for it."""
        return self.get(username=username)


class Account(AbstractBaseUser):
    """A person who logs in: officer, deputy, neighbourhood head. Roles are grants, not flags."""

    id = models.UUIDField(primary_key=True, default=ids.new, editable=False)
    username = models.CharField("tên đăng nhập", max_length=60, unique=True)
    full_name = models.CharField("họ và tên", max_length=120)
    title = models.CharField("chức vụ, chức danh", max_length=120, blank=True)
    email = models.EmailField("thư điện tử", blank=True)
    is_active = models.BooleanField("đang dùng", default=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    objects = AccountManager()

    class Meta:
        ordering = ("username",)

    def __str__(self) -> str:
        return f"{self.full_name} ({self.username})"


class RoleGrant(Dated, SealedModel):
    """A role held by an account in an agency for a time, maybe within a unit or a Council body."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "account",
        "role",
        "agency",
        "unit",
        "body",
        "neighbourhood",
        "valid_from",
        "valid_to",
    )

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField("vai trò", max_length=20, choices=[(r.value, r.label) for r in Role])
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="grants")
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="grants")
    body = models.ForeignKey(
        CouncilBody, null=True, blank=True, on_delete=models.PROTECT, related_name="grants"
    )
    neighbourhood = models.ForeignKey(
        Neighbourhood, null=True, blank=True, on_delete=models.PROTECT, related_name="grants"
    )

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        ordering = ("account_id", "valid_from", "role")

    def __str__(self) -> str:
        return f"{self.account_id} {self.role}"


class WrongGuess(models.Model):
    """A secret guessed wrongly. `key` is a keyed digest of what was guessed at and from where: neither can be read from it."""

    key = models.CharField("khóa", max_length=64)
    at = models.DateTimeField("lúc")

    class Meta:
        ordering = ("at", "id")
        indexes = (models.Index(fields=["key", "at"], name="organisation_guess_by_key"),)

    def __str__(self) -> str:
        return f"{self.key} {self.at}"
