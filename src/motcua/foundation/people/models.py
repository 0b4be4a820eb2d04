"""People and organisations as applicants; what was read of them and by whom; what they consented to."""

from typing import ClassVar

from django.db import models

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency
from motcua.foundation.people.states import Answer, Purpose, Wish


class Person(SealedModel):
    """Someone who asks the ward for something. Names are one field, as people write them.

    After a lawful erasure the clear values are gone and `erased_at` says since when; the digests in the
    ledger stay, and nothing can be guessed from them without the salt.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "full_name",
        "id_number",
        "born_on",
        "phone",
        "email",
        "address",
        "is_organisation",
        "erased_at",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    full_name = models.CharField("họ và tên", max_length=160)
    id_number = models.CharField("số định danh, số giấy tờ", max_length=20, blank=True)
    born_on = models.DateField("ngày sinh", null=True, blank=True)
    phone = models.CharField("điện thoại", max_length=30, blank=True, help_text="như người dân ghi")
    phone_digits = models.CharField(max_length=15, blank=True, editable=False)
    email = models.EmailField("thư điện tử", blank=True)
    address = models.CharField("địa chỉ", max_length=300, blank=True)
    is_organisation = models.BooleanField("là tổ chức", default=False)
    folded_name = models.CharField(max_length=160, editable=False)
    registered_at = models.DateTimeField("ghi lúc")
    erased_at = models.DateTimeField("xóa dữ liệu lúc", null=True, blank=True)

    class Meta:
        ordering = ("folded_name", "id")
        indexes = (
            models.Index(fields=["agency", "id_number"], name="person_by_id_number"),
            models.Index(fields=["agency", "phone_digits"], name="person_by_phone"),
            models.Index(fields=["agency", "folded_name"], name="person_by_name"),
        )

    def __str__(self) -> str:
        return f"người {self.pk}"

    @property
    def is_erased(self) -> bool:
        """Return whether the clear values are gone."""
        return self.erased_at is not None


class Access(models.Model):
    """One reading of a person's data by an officer, with its purpose. Appended only."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="accesses")
    by = models.CharField("người đọc", max_length=160)
    agency = models.CharField("cơ quan của người đọc", max_length=40)
    purpose = models.CharField("mục đích", max_length=200)
    at = models.DateTimeField("đọc lúc")

    class Meta:
        ordering = ("-at", "-id")
        indexes = (models.Index(fields=["person", "at"], name="access_by_person"),)

    def __str__(self) -> str:
        return f"{self.by} {self.at}"


class Consent(SealedModel):
    """A person's agreement to one purpose, from a moment until they take it back."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "person",
        "purpose",
        "words",
        "given_at",
        "withdrawn_at",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="consents")
    purpose = models.CharField("mục đích", max_length=20, choices=Purpose.choices)
    words = models.CharField("lời đồng ý đã đọc", max_length=300, blank=True)
    given_at = models.DateTimeField("đồng ý lúc")
    withdrawn_at = models.DateTimeField("rút lại lúc", null=True, blank=True)

    class Meta:
        ordering = ("given_at", "id")
        constraints = (
            models.UniqueConstraint(
                name="one_standing_consent_per_purpose",
                fields=["person", "purpose"],
                condition=models.Q(withdrawn_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.person_id} {self.purpose}"


class DataRequest(SealedModel):
    """What a person asked of the data kept of them, and how it was answered.

    The first answer is due within two working days (NĐ 356/2025/NĐ-CP, secondary source).
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "person",
        "wish",
        "asked_at",
        "answered_at",
        "answer",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="requests")
    wish = models.CharField("yêu cầu", max_length=20, choices=Wish.choices)
    words = models.CharField("nội dung", max_length=500, blank=True)
    asked_at = models.DateTimeField("nhận lúc")
    answered_at = models.DateTimeField("trả lời lúc", null=True, blank=True)
    answer = models.CharField("kết quả", max_length=20, choices=Answer.choices, blank=True)
    reason = models.CharField("lý do", max_length=500, blank=True)

    class Meta:
        ordering = ("asked_at", "id")
        constraints = (
            models.CheckConstraint(
                name="data_request_answer_has_its_moment",
                condition=models.Q(answer="", answered_at=None)
                | (~models.Q(answer="") & models.Q(answered_at__isnull=False)),
            ),
        )

    def __str__(self) -> str:
        return f"{self.person_id} {self.wish}"
