"""Addresses of these screens."""

from django.urls import path

from motcua.channels.desk.reports import views

urlpatterns = [
    path("", views.reports, name="reports"),
    path("lap/", views.start, name="report-start"),
    path("chi-tieu/", views.indicators_now, name="indicators"),
    path("so-lieu/<uuid:pk>/", views.figure, name="report-figure"),
    path("<uuid:pk>/", views.report, name="report"),
    path("<uuid:pk>/muc/<int:position>/", views.section, name="report-section"),
    path("<uuid:pk>/them-muc/", views.add_section, name="report-add-section"),
    path("<uuid:pk>/so-nhap-tay/", views.type_figure, name="report-type-figure"),
    path("<uuid:pk>/ban-hanh/", views.issue, name="report-issue"),
    path("<uuid:pk>/thay-the/", views.replace, name="report-replace"),
    path("<uuid:pk>/<slug:form>/", views.paper, name="report-paper"),
]
