"""Addresses of these screens, in the words of the counter."""

from django.urls import path

from motcua.channels.desk.counter import views

urlpatterns = [
    path("", views.queue, name="queue"),
    path("chon-quay/", views.choose_window, name="queue-window"),
    path("lay-so/", views.issue, name="queue-issue"),
    path("goi/", views.call, name="queue-call"),
    path("thoi-gian/", views.times, name="queue-times"),
    path("dong/", views.close, name="queue-close"),
    path("mo-lai/", views.reopen, name="queue-reopen"),
    path("so/<uuid:pk>/", views.ticket, name="queue-ticket"),
    path("so/<uuid:pk>/huy/", views.void, name="queue-void"),
    path("so/<uuid:pk>/<slug:move>/", views.move, name="queue-move"),
]
