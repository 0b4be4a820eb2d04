"""Addresses of these screens. The slip's QR code leads to the first one with `?ma=`."""

from django.urls import path

from motcua.channels.portal.tracking import views

urlpatterns = [path("tra-cuu/", views.track, name="track")]
