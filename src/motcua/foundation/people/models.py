"""People and organisations as applicants; what was read of them and by whom; what they consented to."""

from typing import ClassVar

from django.db import models

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency


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
    phone = models.CharField("điện thoại", max_length=20, blank=True)
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
            models.Index(fields=["agency", "phone"], name="person_by_phone"),
            models.Index(fields=["agency", "folded_name"], name="person_by_name"),
        )

    def __str__(self) -> str:
        return f"người {self.pk}"


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
