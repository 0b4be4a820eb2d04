"""Addresses of these screens."""

from django.urls import path

from motcua.channels.council.figures import views

urlpatterns = [
    path("", views.reports, name="reports"),
    path("<uuid:pk>/", views.figure, name="figure"),
    path("bao-cao/<uuid:pk>/", views.report, name="report"),
    path("bao-cao/<uuid:pk>/<slug:form>/", views.paper, name="report-paper"),
]
