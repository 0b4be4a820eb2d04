"""Addresses of these screens."""

from django.urls import path

from motcua.channels.council.appraisals import views, working

urlpatterns = [
    path("", views.appraisals, name="appraisals"),
    path("phan-cong/<uuid:report>/", views.assign, name="appraisal-assign"),
    path("<uuid:pk>/", views.appraisal, name="appraisal"),
    path("<uuid:pk>/moi-hop/", working.call_meeting, name="appraisal-call"),
    path("<uuid:pk>/bien-ban/", working.minutes, name="appraisal-minutes"),
    path("<uuid:pk>/so-lieu/<uuid:figure>/", working.check, name="appraisal-check"),
    path("<uuid:pk>/nhan-xet/", working.find, name="appraisal-find"),
    path("<uuid:pk>/nhan-xet/<uuid:finding>/bo/", working.void_finding, name="appraisal-void-finding"),
    path("<uuid:pk>/kien-nghi/", working.recommend, name="appraisal-recommend"),
    path("<uuid:pk>/kien-nghi/<uuid:recommendation>/bo/", views.drop, name="appraisal-drop"),
    path("<uuid:pk>/ban-hanh/", views.issue, name="appraisal-issue"),
    path("<uuid:pk>/da-trinh/", views.present, name="appraisal-present"),
    path("<uuid:pk>/<slug:form>/", views.paper, name="appraisal-paper"),
]
