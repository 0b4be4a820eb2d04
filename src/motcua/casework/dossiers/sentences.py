"""What happened, in sentences: for officers and for citizens, one per kind of event; and what a citizen does next."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.transitions import ALL

# Event kind → what an officer or a deputy reads.
STAFF: dict[str, str] = {f"dossier.{move.name}": move.label for move in ALL} | {
    "dossier.void": "Hủy bản ghi hồ sơ",
}

# Event kind → what the applicant reads. Nothing about units, officers or reasons.
CITIZEN: dict[str, str | Promise] = {
    "dossier.register_online": _("Hồ sơ trực tuyến đã gửi đến bộ phận một cửa."),
    "dossier.receive": _("Hồ sơ đã được tiếp nhận."),
    "dossier.refuse_at_counter": _("Hồ sơ không được tiếp nhận."),
    "dossier.accept_online": _("Hồ sơ trực tuyến đã được tiếp nhận."),
    "dossier.refuse": _("Hồ sơ không được tiếp nhận."),
    "dossier.ask_before_acceptance": _("Cần bổ sung giấy tờ trước khi tiếp nhận."),
    "dossier.answer_before_acceptance": _("Giấy tờ bổ sung đã đến bộ phận một cửa."),
    "dossier.lapse_before_acceptance": _("Hồ sơ không được tiếp nhận vì quá thời gian bổ sung."),
    "dossier.send_across": _("Hồ sơ đã chuyển đến cơ quan có thẩm quyền ở nơi khác."),
    "dossier.arrive_across": _("Cơ quan có thẩm quyền đã nhận hồ sơ."),
    "dossier.transfer": _("Hồ sơ đã chuyển đến bộ phận giải quyết."),
    "dossier.take": _("Bộ phận giải quyết đã nhận hồ sơ."),
    "dossier.forward": _("Hồ sơ chuyển sang bước xử lý tiếp theo."),
    "dossier.consult": _("Đang lấy ý kiến cơ quan, bộ phận liên quan."),
    "dossier.extend_for_verification": _("Thời hạn được kéo dài để xác minh theo quy định."),
    "dossier.submit_for_signature": _("Kết quả đang trình ký."),
    "dossier.halt": _("Tạm dừng vì sự cố hệ thống."),
    "dossier.continue_after_incident": _("Tiếp tục xử lý sau sự cố hệ thống."),
    "dossier.propose_supplement": _("Hồ sơ đang được kiểm tra thành phần giấy tờ."),
    "dossier.ask_for_supplement": _("Cần bổ sung giấy tờ."),
    "dossier.send_supplement": _("Giấy tờ bổ sung đã được ghi nhận."),
    "dossier.complete_supplement": _("Hồ sơ đã đủ giấy tờ, tiếp tục giải quyết."),
    "dossier.require_payment": _("Cần nộp phí, lệ phí hoặc thuế."),
    "dossier.confirm_payment": _("Đã ghi nhận khoản nộp."),
    "dossier.resolve_on_payment": _("Đã có kết quả."),
    "dossier.apologise": _("Cơ quan xin lỗi vì chưa trả kết quả đúng hẹn và hẹn lại ngày trả."),
    "dossier.withdraw": _("Hồ sơ đã rút theo yêu cầu của người nộp."),
    "dossier.stop": _("Hồ sơ dừng giải quyết."),
    "dossier.refuse_after_appraisal": _("Hồ sơ không đủ điều kiện giải quyết; có văn bản trả lời."),
    "dossier.lapse_supplement": _("Hồ sơ dừng giải quyết vì quá thời gian bổ sung."),
    "dossier.resolve": _("Đã có kết quả."),
    "dossier.return_result": _("Đã trả kết quả."),
    "dossier.call_back": _("Kết quả được thu hồi để xử lý lại trước khi trả."),
    "dossier.void": _("Bản ghi này đã hủy vì nhập nhầm."),
}

# Where a dossier is → what the applicant does now.
WHAT_TO_DO: dict[SubState, str | Promise] = {
    SubState.AWAITING_RECEPTION: _("Chưa phải làm gì. Bộ phận một cửa đang kiểm tra hồ sơ."),
    SubState.AWAITING_TRANSFER: _("Chưa phải làm gì. Giữ giấy hẹn để nhận kết quả."),
    SubState.SENT_ACROSS: _("Chưa phải làm gì. Thời hạn tính từ khi cơ quan có thẩm quyền nhận hồ sơ."),
    SubState.REFUSED: _("Xem lý do trên phiếu từ chối; có thể nộp lại khi đủ điều kiện."),
    SubState.LAPSED_BEFORE_ACCEPTANCE: _("Có thể nộp lại hồ sơ đầy đủ."),
    SubState.IN_HAND: _("Chưa phải làm gì. Bộ phận chuyên môn đang giải quyết."),
    SubState.SUPPLEMENT_PROPOSED: _("Chưa phải làm gì. Nếu cần thêm giấy tờ, bộ phận một cửa sẽ báo."),
    SubState.AWAITING_SIGNATURE: _("Chưa phải làm gì. Kết quả đang chờ ký."),
    SubState.SUPPLEMENTED: _("Chưa phải làm gì. Bộ phận chuyên môn đang giải quyết."),
    SubState.CALLED_BACK: _("Chưa phải làm gì. Kết quả đang được sửa lại."),
    SubState.UNDER_VERIFICATION: _("Chưa phải làm gì. Nội dung hồ sơ đang được xác minh."),
    SubState.HALTED_BY_INCIDENT: _("Chưa phải làm gì. Việc giải quyết tiếp tục khi hệ thống hoạt động lại."),
    SubState.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE: _(
        "Bổ sung giấy tờ theo phiếu yêu cầu để hồ sơ được tiếp nhận."
    ),
    SubState.AWAITING_SUPPLEMENT: _("Mang giấy tờ ghi trên phiếu yêu cầu bổ sung đến bộ phận một cửa."),
    SubState.SUPPLEMENT_SENT: _("Chưa phải làm gì. Giấy tờ bổ sung đang được kiểm tra."),
    SubState.AWAITING_PAYMENT: _("Nộp khoản ghi trên thông báo rồi giữ biên lai."),
    SubState.WITHDRAWN: _("Hồ sơ đã kết thúc. Có thể nộp lại khi cần."),
    SubState.STOPPED: _("Hồ sơ đã kết thúc. Xem lý do trên thông báo dừng giải quyết."),
    SubState.REFUSED_AFTER_APPRAISAL: _("Hồ sơ đã kết thúc. Xem lý do trên văn bản từ chối."),
    SubState.NOT_SUPPLEMENTED: _("Hồ sơ đã kết thúc. Có thể nộp lại hồ sơ đầy đủ."),
    SubState.RESULT_READY: _("Mang giấy hẹn đến bộ phận một cửa để nhận kết quả."),
    SubState.RETURNED: _("Hồ sơ đã xong. Mời đánh giá việc phục vụ."),
}
