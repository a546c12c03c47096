# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields of traffic shaping rules, which appliances, SSIDs and group policies have in common."""
from __future__ import annotations

import typing as t

from ..schema.field import Field
from . import layer7

_CUSTOM = {"settings": "custom"}


def limits(text: str) -> Field:
    """Upload and download, null being no limit (quirk H9)."""
    return Field("bandwidth_limits", text, type="dict", only_if=_CUSTOM, fields=(
        Field("limit_up", "Upload in kilobits a second; null means no limit.", type="int", nullable=True, default=None, bounds=(0, None)),
        Field("limit_down", "Download in kilobits a second; null means no limit.", type="int", nullable=True, default=None, bounds=(0, None)),
    ))


def shaping(**definitions: t.Any) -> tuple[Field, ...]:
    """What one rule says: the traffic it is about (`definitions` says how that is compared), its limit and its marks (quirks W4, W5, Y19)."""
    return (
        Field("definitions", "What traffic the rule is about.", type="list", required=True, fields=(
            Field("type", "Kind of definition.", choices=("application", "applicationCategory", "host", "ipRange", "localNet", "port"), required=True),
            Field("value", "What is matched: a host, a port, a range, or the name or identifier of an application.", type="raw", required=True,
                  encode=layer7.encoded, decode=layer7.decoded, compare="text:nocase", ref_by=layer7.named_in("shaping"), id_form=layer7.IDENTIFIER),
        ), **definitions),
        Field("per_client_bandwidth_limits", "Limit for each client.", type="dict", default={"settings": "network default"}, fields=(
            Field("settings", "Which limit counts.", choices=("network default", "ignore", "custom"), default="network default"),
            limits("Limits of the traffic."),
        )),
        Field("dscp_tag_value", "DSCP tag of the traffic; null leaves it alone.", type="int", nullable=True, default=None, bounds=(0, 63)),
        Field("pcp_tag_value", "PCP tag of the traffic; null leaves it alone.", type="int", nullable=True, default=None, bounds=(0, 7)),
    )
