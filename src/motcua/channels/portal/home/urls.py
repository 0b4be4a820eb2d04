"""Addresses of these screens."""

from django.urls import path

from motcua.channels.portal.home import views

urlpatterns = [
    path("", views.home, name="home"),
]
