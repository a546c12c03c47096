# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields of traffic shaping rules, which appliances, SSIDs and group policies have in common."""
from __future__ import annotations

import typing as t

from ..errors import Problem
from ..schema.field import Field
from . import layer7
from .parts import POSITION

_CUSTOM = {"settings": "custom"}


def limits(text: str) -> Field:
    """Upload and download, null being no limit (quirk H9)."""
    return Field("bandwidth_limits", text, type="dict", only_if=_CUSTOM, fields=(
        Field("limit_up", "Upload in kilobits a second; null means no limit.", type="int", nullable=True, default=None, bounds=(0, None)),
        Field("limit_down", "Download in kilobits a second; null means no limit.", type="int", nullable=True, default=None, bounds=(0, None)),
    ))


#: Marks on layer 2, which appliances do not set.
PCP = Field("pcp_tag_value", "PCP tag of the traffic; null leaves it alone.", type="int", nullable=True, default=None, bounds=(0, 7))


def shaping(**definitions: t.Any) -> tuple[Field, ...]:
    """What one rule says: the traffic it is about (`definitions` says how that is compared), its limit and its DSCP mark (quirks W4, W5, Y19)."""
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
    )


def shaping_rules(*more: Field) -> tuple[Field, ...]:
    """An ordered list of rules that are recognized by their definitions, and the switch of the Dashboard's own ones."""
    return (
        Field("default_rules_enabled", "Whether the four rules of the Dashboard's own (for voice, video, updates and social media) count too. They count "
              "towards the eight that there may be.", type="bool"),
        Field("rules", "The rules; the first that matches counts.", type="list", compare="rules", match=("definitions",), default=[],
              fields=(POSITION, *shaping(compare="by:type,value"), *more)),
    )


def rule_problems(given: t.Mapping) -> list[Problem]:
    """Definitions of the rules whose value has a shape that does not fit their type."""
    return [problem for place, rule in enumerate(given.get("rules") or [])
            for problem in layer7.problems(rule.get("definitions"), f"rules[{place}].definitions")]
