"""The receipt carries, beside the tracking code, a code that opens the dossier's rating page."""

import pytest

from motcua.casework.dossiers import slips
from motcua.casework.feedback import queries
from motcua.records.documents.tests.reading import codes_in, pdf_pictures, pdf_text


@pytest.mark.slow
def test_two_codes_on_one_slip(office):
    dossier = office.receive()
    paper = slips.receipt_pdf(dossier)
    data = slips.receipt_data(dossier)
    assert codes_in(pdf_pictures(paper)) == {data.look_up, queries.rating_address(dossier)}
    assert "mỗi hồ sơ đánh giá một lần" in pdf_text(paper)
