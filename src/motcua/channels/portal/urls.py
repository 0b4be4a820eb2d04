"""Addresses of this door."""

from django.urls import include, path

app_name = "portal"
urlpatterns = [
    path("", include("motcua.channels.portal.home.urls")),
    path("", include("motcua.channels.portal.procedures.urls")),
    path("", include("motcua.channels.portal.tracking.urls")),
    path("", include("motcua.channels.portal.rating.urls")),
    path("", include("motcua.channels.portal.figures.urls")),
]
