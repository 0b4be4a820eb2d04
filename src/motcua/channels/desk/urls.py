"""Addresses of this door."""

from django.urls import include, path

app_name = "desk"
urlpatterns = [
    path("", include("motcua.channels.desk.session.urls")),
    path("ho-so/", include("motcua.channels.desk.dossiers.urls")),
    path("thu-tuc/", include("motcua.channels.desk.catalogue.urls")),
    path("danh-gia/", include("motcua.channels.desk.feedback.urls")),
    path("cai-cach/", include("motcua.channels.desk.reform.urls")),
    path("bao-cao/", include("motcua.channels.desk.reports.urls")),
    path("kien-nghi/", include("motcua.channels.desk.recommendations.urls")),
    path("hang-doi/", include("motcua.channels.desk.counter.urls")),
]
