"""Addresses of these screens."""

from django.urls import path

from motcua.channels.council.checker import views

urlpatterns = [path("", views.checker, name="checker")]
