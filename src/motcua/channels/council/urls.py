"""Addresses of this door."""

from django.urls import include, path

app_name = "council"
urlpatterns = [
    path("", include("motcua.channels.council.home.urls")),
    path("tham-tra/", include("motcua.channels.council.appraisals.urls")),
    path("kien-nghi/", include("motcua.channels.council.recommendations.urls")),
    path("doc-bao-cao/", include("motcua.channels.council.checker.urls")),
    path("so-lieu/", include("motcua.channels.council.figures.urls")),
]
