"""Addresses of these screens."""

from django.urls import path

from motcua.channels.desk.dossiers import acting, inbox, printing, receiving, searching, viewing

urlpatterns = [
    path("", inbox.inbox, name="inbox"),
    path("tiep-nhan/", receiving.receive, name="receive"),
    path("tim-nguoi/", searching.search, name="dossier-search"),
    path("<str:code>/", viewing.dossier, name="dossier"),
    path("<str:code>/da-tiep-nhan/", receiving.received, name="dossier-received"),
    path("<str:code>/phieu/<slug:slip>/", printing.slip, name="dossier-slip"),
    path("<str:code>/huy-ban-ghi/", acting.void, name="dossier-void"),
    path("<str:code>/viec/<slug:act>/", acting.act, name="dossier-act"),
]
