"""Every address of the program, in the citizens' words."""

from django.urls import include, path

from motcua.config import health

urlpatterns = [
    path("healthz/", health.alive, name="alive"),
    path("readyz/", health.ready, name="ready"),
    path("", include("motcua.channels.portal.urls")),
    path("ban-lam-viec/", include("motcua.channels.desk.urls")),
    path("hoi-dong/", include("motcua.channels.council.urls")),
]
handler404 = "motcua.channels.portal.errors.not_found"
handler403 = "motcua.channels.portal.errors.forbidden"
handler500 = "motcua.channels.portal.errors.server_error"
