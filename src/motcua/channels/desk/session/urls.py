"""Addresses of these screens."""

from django.urls import path

from motcua.channels.desk.session import home, views

urlpatterns = [
    path("", home.home, name="home"),
    path("dang-nhap/", views.log_in, name="log-in"),
    path("dang-xuat/", views.log_out, name="log-out"),
    path("chon-co-quan/", views.choose_agency, name="choose-agency"),
    path("mat-khau/", views.password, name="password"),
    path("thu-vien/", home.gallery, name="gallery"),
]
