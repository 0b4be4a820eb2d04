"""Which papers a dossier has by now: their words in the address and on the button."""

from dataclasses import dataclass

from motcua.casework.dossiers import queries
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.transitions import Slip


@dataclass(frozen=True, slots=True)
class Printable:
    """One paper that can be printed: its word in the address and on the button."""

    slug: str
    label: str
    slip: Slip


ALL: dict[str, Printable] = {
    slug: Printable(slug, label, slip)
    for slug, label, slip in (
        ("tiep-nhan", "Giấy tiếp nhận và hẹn trả", Slip.RECEIPT),
        ("bo-sung", "Phiếu yêu cầu bổ sung", Slip.SUPPLEMENT),
        ("tu-choi", "Phiếu từ chối", Slip.REFUSAL),
        ("xin-loi", "Phiếu xin lỗi và hẹn lại", Slip.APOLOGY),
        ("dung-xu-ly", "Thông báo dừng giải quyết", Slip.STOP_NOTICE),
        ("kiem-soat", "Phiếu kiểm soát quá trình", Slip.CONTROL),
    )
}


def of_slip(slip: Slip) -> Printable:
    """Return the paper of a kind of slip."""
    return next(paper for paper in ALL.values() if paper.slip is slip)


def offered(dossier: Dossier) -> list[Printable]:
    """Return the papers that a dossier's moves have made by now. One statement."""
    made = queries.slips_made(dossier)
    return [paper for paper in ALL.values() if paper.slip in made]
