"""Addresses of these screens."""

from django.urls import path

from motcua.channels.portal.rating import views

urlpatterns = [
    path("danh-gia/", views.find, name="rating-find"),
    path("danh-gia/cam-on/", views.thanks, name="rated"),
    path("danh-gia/<str:token>/", views.rate, name="rate"),
]
