"""Addresses of these screens."""

from django.urls import URLPattern, path

from motcua.channels.desk.catalogue import drafting, views

urlpatterns: list[URLPattern] = [
    path("", views.catalogue, name="catalogue"),
    path("tai-ve.<str:form>", views.export, name="catalogue-export"),
    path("niem-yet/", views.post, name="catalogue-post"),
    path("<str:code>/", views.procedure, name="catalogue-procedure"),
    path("<str:code>/huy-niem-yet/<uuid:pk>/", views.void, name="catalogue-void"),
    path("<str:code>/phien-ban-moi/", drafting.begin, name="catalogue-begin"),
    path("<str:code>/ban-nhap/", drafting.edit, name="catalogue-draft"),
    path("<str:code>/so-sanh/", drafting.compare, name="catalogue-compare"),
    path("<str:code>/cong-bo/", drafting.publish, name="catalogue-publish"),
    path("<str:code>/bo-ban-nhap/", drafting.drop, name="catalogue-drop"),
]
