# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Meraki Dashboard API v1 on localhost: an emulator made of the standard library alone.

``server`` starts it and joins the two folders. ``core`` serves any resource: ``http`` speaks HTTP, ``app`` takes one
request through authentication, limits, faults, routing, paging and the change log, ``store`` keeps the state, ``control`` is
the control plane under ``/_control``. ``resources`` is what the Dashboard has: rows of tables, and in ``special`` what
has behavior of its own; ``routes`` joins them. Nothing here imports ``module_utils``: the emulator behaves as the Dashboard is
described to behave, not as our client expects.
"""
