# SPDX-License-Identifier: GPL-3.0-or-later
"""Locust at its fastest, to be compared with: its own HTTP client in place of requests."""
import os

from locust import FastHttpUser, task


class FastUser(FastHttpUser):
    @task
    def ask(self):
        self.client.get(os.environ["LOCUST_ENDPOINT"])
