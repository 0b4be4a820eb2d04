"""Addresses of these screens."""

from django.urls import URLPattern, path

from motcua.channels.portal.procedures import views

urlpatterns: list[URLPattern] = [
    path("thu-tuc/", views.procedures, name="procedures"),
    path("thu-tuc/<str:code>/", views.procedure, name="procedure"),
]
