"""Addresses of these screens."""

from django.urls import path

from motcua.channels.portal.figures import views

urlpatterns = [
    path("so-lieu/", views.find_figure, name="find-figure"),
    path("so-lieu/<str:code>/", views.figure, name="figure"),
]
