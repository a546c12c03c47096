#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ssids
short_description: Manage the SSIDs of a wireless network
version_added: 0.1.0
description:
  - A network always has 15 SSIDs, numbered 0 to 14; nothing is created or deleted.
  - O(state=deleted) sets the SSIDs named back to an unconfigured, disabled slot, O(state=overridden) also all SSIDs not named.
    Settings of RADIUS servers and directories stay in the slot and have no effect there.
  - Options that contradict a mode given with them are an error, and so are a key or RADIUS servers in a mode without them.
    Other options that the mode in force does not have are ignored with a warning. An option that is off is accepted in every
    mode.
  - Secrets of RADIUS servers are never returned, so they are sent with another change or with O(secrets=always).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each SSID to be set.
      - O(config[].number) says which SSID an entry means.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the SSID, 0 to 14, or the name it has now.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: raw
        required: true
      name:
        description:
          - 'Name clients see, at most 32 bytes: letters with accents take two.'
        type: str
      enabled:
        description:
          - Whether the SSID is on.
          - Resets to V(false).
        type: bool
      auth_mode:
        description:
          - How clients are let in.
          - Resets to V(open).
        type: str
        choices:
          - open
          - open-enhanced
          - psk
          - open-with-radius
          - open-enhanced-with-radius
          - open-with-nac
          - 8021x-meraki
          - 8021x-nac
          - 8021x-radius
          - 8021x-google
          - 8021x-entra
          - 8021x-localradius
          - ipsk-with-radius
          - ipsk-without-radius
          - ipsk-with-nac
          - ipsk-with-radius-easy-psk
      encryption_mode:
        description:
          - Encryption of an SSID with a key. Only V(wpa) and V(wep) can be chosen.
          - Counts only while O(config[].auth_mode) is V(psk).
          - Resets to V(wpa).
        type: str
        choices:
          - wpa
          - wep
          - open
          - wpa-eap
      psk:
        description:
          - Key of the SSID, 8 to 63 characters. Needs O(config[].auth_mode=psk).
          - Counts only while O(config[].auth_mode) is V(psk).
          - Required the first time O(config[].auth_mode) is V(psk).
        type: str
      wpa_encryption_mode:
        description:
          - Version of WPA.
          - Counts only while O(config[].auth_mode) is not V(open), V(open-with-radius) or V(open-with-nac).
        type: str
        choices:
          - WPA1 only
          - WPA1 and WPA2
          - WPA2 only
          - WPA3 Transition Mode
          - WPA3 only
          - WPA3 192-bit Security
      dot11w:
        description:
          - Protection of management frames (802.11w).
          - Counts only while O(config[].auth_mode) is not V(open), V(open-with-radius) or V(open-with-nac).
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
          required:
            description:
              - Whether clients must support it.
            type: bool
      dot11r:
        description:
          - Fast roaming (802.11r).
          - Counts only while O(config[].auth_mode) is not V(open), V(open-with-radius) or V(open-with-nac).
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
          adaptive:
            description:
              - Whether only clients that support it use it.
            type: bool
      enterprise_admin_access:
        description:
          - Whether enterprise administrators may reach the SSID.
        type: str
        choices:
          - access disabled
          - access enabled
      splash_page:
        description:
          - Page clients see first.
          - Resets to V(None).
        type: str
        choices:
          - None
          - Click-through splash page
          - Billing
          - Password-protected with Meraki RADIUS
          - Password-protected with custom RADIUS
          - Password-protected with Active Directory
          - Password-protected with LDAP
          - SMS authentication
          - Systems Manager Sentry
          - Facebook Wi-Fi
          - Google OAuth
          - Sponsored guest
          - Cisco ISE
          - Google Apps domain
          - Microsoft Entra ID
      splash_guest_sponsor_domains:
        description:
          - E-mail domains of people who may sponsor guests.
          - Counts only while O(config[].splash_page) is V(Sponsored guest).
          - Required the first time O(config[].splash_page) is V(Sponsored guest).
          - The order does not matter.
        type: list
        elements: str
      oauth:
        description:
          - Sign-in with Google.
          - Counts only while O(config[].splash_page) is V(Google OAuth).
        type: dict
        suboptions:
          allowed_domains:
            description:
              - Domains whose users may sign in.
              - The order does not matter.
            type: list
            elements: str
      walled_garden_enabled:
        description:
          - Whether some addresses can be reached before sign-in.
          - Counts only while O(config[].splash_page) is not V(None).
          - Resets to V(false).
        type: bool
      walled_garden_ranges:
        description:
          - Addresses, subnets and host names that can be reached before sign-in.
          - Counts only while O(config[].walled_garden_enabled) is V(true).
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      radius_servers:
        description:
          - 'RADIUS servers, the first is asked first. Give the secrets whenever the list changes: it is replaced as a whole,
            and without them is refused.'
          - Required the first time O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
        type: list
        elements: dict
        suboptions:
          host:
            description:
              - Address or name of the server.
            type: str
            required: true
          port:
            description:
              - UDP port of the server.
              - From 1 to 65535.
            type: int
          secret:
            description:
              - Secret shared with the server.
              - The Dashboard does not return it, so it is sent as O(secrets) says.
            type: str
          radsec_enabled:
            description:
              - Whether the server is reached over TLS. Needs O(config[].radius_proxy_enabled).
              - Resets to V(false).
            type: bool
          ca_certificate:
            description:
              - Certificate of the authority of a server reached over TLS, as PEM text.
            type: str
          open_roaming_certificate_id:
            description:
              - Identifier of the OpenRoaming certificate.
              - Null clears it.
            type: int
      radius_proxy_enabled:
        description:
          - Whether RADIUS goes through the Meraki cloud.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
          - Resets to V(false).
        type: bool
      radius_testing_enabled:
        description:
          - Whether access points test the servers now and then.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
          - Resets to V(false).
        type: bool
      radius_called_station_id:
        description:
          - Template of the called station attribute, as C($NODE_MAC$:$VAP_NAME$).
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
        type: str
      radius_authentication_nas_id:
        description:
          - Template of the NAS identifier, as C($NODE_MAC$:$VAP_NUM$).
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
        type: str
      radius_server_timeout:
        description:
          - Seconds a server may take to answer, 1 to 10.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
        type: int
      radius_server_attempts_limit:
        description:
          - How often a server is asked before the next one, 1 to 5.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
        type: int
      radius_fallback_enabled:
        description:
          - Whether a server of higher priority is tried again after 60 seconds.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
          - Resets to V(false).
        type: bool
      radius_coa_enabled:
        description:
          - Whether servers may change the authorization of a client later.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
          - Resets to V(false).
        type: bool
      radius_failover_policy:
        description:
          - What happens while no server answers.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
        type: str
        choices:
          - Deny access
          - Allow access
      radius_load_balancing_policy:
        description:
          - Which server is asked first.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
        type: str
        choices:
          - Strict priority order
          - Round robin
      radius_accounting_enabled:
        description:
          - Whether accounting is sent.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
          - Resets to V(false).
        type: bool
      radius_accounting_servers:
        description:
          - Accounting servers, the first is asked first. Give the secrets whenever the list changes.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius) and O(config[].radius_accounting_enabled) is V(true), or O(config[].splash_page)
            is V(Password-protected with custom RADIUS) and O(config[].radius_accounting_enabled) is V(true).
        type: list
        elements: dict
        suboptions:
          host:
            description:
              - Address or name of the server.
            type: str
            required: true
          port:
            description:
              - UDP port of the server.
              - From 1 to 65535.
            type: int
          secret:
            description:
              - Secret shared with the server.
              - The Dashboard does not return it, so it is sent as O(secrets) says.
            type: str
          radsec_enabled:
            description:
              - Whether the server is reached over TLS. Needs O(config[].radius_proxy_enabled).
              - Resets to V(false).
            type: bool
          ca_certificate:
            description:
              - Certificate of the authority of a server reached over TLS, as PEM text.
            type: str
      radius_accounting_interim_interval:
        description:
          - Seconds between two accounting messages.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius) and O(config[].radius_accounting_enabled) is V(true), or O(config[].splash_page)
            is V(Password-protected with custom RADIUS) and O(config[].radius_accounting_enabled) is V(true).
          - At least one.
        type: int
      radius_accounting_start_delay:
        description:
          - Seconds until the first accounting message, 0 to 59.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius) and O(config[].radius_accounting_enabled) is V(true), or O(config[].splash_page)
            is V(Password-protected with custom RADIUS) and O(config[].radius_accounting_enabled) is V(true).
        type: int
      radius_attribute_for_group_policies:
        description:
          - Attribute of the server's answer that names a group policy.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
          - Resets to V(Filter-Id).
        type: str
        choices:
          - Filter-Id
          - Reply-Message
          - Airespace-ACL-Name
          - Aruba-User-Role
      radius_override:
        description:
          - Whether the server's answer may set the VLAN. Not in NAT mode.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
          - Resets to V(false).
        type: bool
      radius_guest_vlan_enabled:
        description:
          - Whether clients the server refuses get a guest VLAN.
          - Counts only while O(config[].auth_mode) is V(open-with-radius).
          - Resets to V(false).
        type: bool
      radius_guest_vlan_id:
        description:
          - Guest VLAN.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) and O(config[].radius_guest_vlan_enabled) is V(true).
          - From 1 to 4094.
        type: int
      radius_radsec:
        description:
          - RADIUS over TLS.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
        type: dict
        suboptions:
          tls_tunnel:
            description:
              - The tunnel.
            type: dict
            suboptions:
              timeout:
                description:
                  - Seconds an idle tunnel stays.
                  - At least 0.
                type: int
      local_auth_fallback:
        description:
          - Sign-in with kept credentials while no server answers.
          - Counts only while O(config[].auth_mode) is V(open-with-radius), V(8021x-radius), V(ipsk-with-radius), V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius), or O(config[].splash_page) is V(Password-protected with custom RADIUS).
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
          cache_timeout:
            description:
              - Seconds credentials are kept, 3600 to 86400.
            type: int
          server_ca_certificate:
            description:
              - Authority of the servers' certificates.
            type: dict
            suboptions:
              contents:
                description:
                  - The certificate as PEM text.
                type: str
      local_radius:
        description:
          - RADIUS server inside the access points.
          - Counts only while O(config[].auth_mode) is V(8021x-localradius).
        type: dict
        suboptions:
          cache_timeout:
            description:
              - Seconds an answer of LDAP or OCSP is kept.
              - At least 0.
            type: int
          password_authentication:
            description:
              - Sign-in with a password that LDAP checks.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether it is on.
                type: bool
          certificate_authentication:
            description:
              - Sign-in with a certificate (EAP-TLS).
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether it is on.
                type: bool
              use_ldap:
                description:
                  - Whether certificates are checked by LDAP.
                type: bool
              use_ocsp:
                description:
                  - Whether certificates are checked by OCSP.
                type: bool
              ocsp_responder_url:
                description:
                  - Address of the OCSP responder.
                type: str
              client_root_ca_certificate:
                description:
                  - Authority of the clients' certificates.
                type: dict
                suboptions:
                  contents:
                    description:
                      - The certificate as PEM text.
                    type: str
      ldap:
        description:
          - LDAP servers of a splash page or of the RADIUS server inside the access points.
        type: dict
        suboptions:
          servers:
            description:
              - Servers, the first is asked first.
            type: list
            elements: dict
            suboptions:
              host:
                description:
                  - Address or name of the server.
                type: str
                required: true
              port:
                description:
                  - Port of the server, usually 389.
                  - From 1 to 65535.
                type: int
                required: true
          credentials:
            description:
              - Account that reads the directory.
            type: dict
            suboptions:
              distinguished_name:
                description:
                  - Name of the account, as C(cn=reader,dc=example,dc=com).
                type: str
              password:
                description:
                  - Password of the account.
                  - The Dashboard does not return it, so it is sent as O(secrets) says.
                type: str
          base_distinguished_name:
            description:
              - Where the search for users starts, as C(dc=example,dc=com).
            type: str
          server_ca_certificate:
            description:
              - Authority of the servers' certificates.
            type: dict
            suboptions:
              contents:
                description:
                  - The certificate as PEM text.
                type: str
      active_directory:
        description:
          - Active Directory servers of a splash page.
          - Counts only while O(config[].splash_page) is V(Password-protected with Active Directory).
        type: dict
        suboptions:
          servers:
            description:
              - Servers.
            type: list
            elements: dict
            suboptions:
              host:
                description:
                  - Address or name of the server.
                type: str
                required: true
              port:
                description:
                  - Port of the server, usually 3268.
                  - From 1 to 65535.
                type: int
          credentials:
            description:
              - Account that reads the directory.
            type: dict
            suboptions:
              logon_name:
                description:
                  - Name of the account.
                type: str
              password:
                description:
                  - Password of the account.
                  - The Dashboard does not return it, so it is sent as O(secrets) says.
                type: str
      ip_assignment_mode:
        description:
          - Where clients get their address, and how their traffic leaves.
          - Resets to V(NAT mode).
        type: str
        choices:
          - NAT mode
          - Bridge mode
          - Layer 3 roaming
          - Layer 3 roaming with a concentrator
          - VPN
          - Ethernet over GRE
      use_vlan_tagging:
        description:
          - Whether traffic is tagged with a VLAN.
          - Counts only while O(config[].ip_assignment_mode) is V(Bridge mode) or V(Layer 3 roaming).
          - Resets to V(false).
        type: bool
      default_vlan_id:
        description:
          - VLAN of the traffic at access points without a tag of O(config[].ap_tags_and_vlan_ids). Tagging needs one, unless
            it is done with named VLANs.
          - Counts only while O(config[].ip_assignment_mode) is V(Bridge mode) or V(Layer 3 roaming) and O(config[].use_vlan_tagging)
            is V(true).
          - From 0 to 4094.
          - Required the first time O(config[].ip_assignment_mode) is V(Bridge mode) or V(Layer 3 roaming) and O(config[].use_vlan_tagging)
            is V(true).
        type: int
      ap_tags_and_vlan_ids:
        description:
          - VLANs by tag of the access point. The list given replaces the present one.
          - Counts only while O(config[].ip_assignment_mode) is V(Bridge mode) or V(Layer 3 roaming) and O(config[].use_vlan_tagging)
            is V(true).
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          tags:
            description:
              - Tags of access points.
              - The order does not matter.
            type: list
            elements: str
          vlan_id:
            description:
              - VLAN of the traffic at these access points.
              - From 0 to 4094.
            type: int
            required: true
      named_vlans:
        description:
          - Named VLANs of the SSID.
          - Counts only while O(config[].ip_assignment_mode) is V(Bridge mode) or V(Layer 3 roaming).
        type: dict
        suboptions:
          tagging:
            description:
              - Tagging with named VLANs.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether traffic is tagged.
                type: bool
              default_vlan_name:
                description:
                  - Named VLAN at access points without a matching tag.
                type: str
              by_ap_tags:
                description:
                  - Named VLANs by tag of the access point.
                type: list
                elements: dict
                suboptions:
                  tags:
                    description:
                      - Tags of access points.
                      - The order does not matter.
                    type: list
                    elements: str
                  vlan_name:
                    description:
                      - Named VLAN at these access points.
                    type: str
                    required: true
          radius:
            description:
              - Named VLANs of RADIUS.
            type: dict
            suboptions:
              guest_vlan:
                description:
                  - Guest VLAN.
                type: dict
                suboptions:
                  enabled:
                    description:
                      - Whether clients the server refuses get it.
                    type: bool
                  name:
                    description:
                      - Named VLAN of the guests.
                    type: str
      concentrator_network_id:
        description:
          - Name or identifier of the concentrator's network.
          - Counts only while O(config[].ip_assignment_mode) is V(Layer 3 roaming with a concentrator) or V(VPN).
        type: str
      vlan_id:
        description:
          - VLAN at the concentrator.
          - Counts only while O(config[].ip_assignment_mode) is V(Layer 3 roaming with a concentrator) or V(VPN).
          - From 0 to 4094.
        type: int
      secondary_concentrator_network_id:
        description:
          - Name or identifier of the network of the concentrator used while the first is out of reach; V(disabled) for none.
          - Counts only while O(config[].ip_assignment_mode) is V(VPN).
          - Resets to V(disabled).
        type: str
      disassociate_clients_on_vpn_failover:
        description:
          - Whether clients sign in anew when the concentrator changes.
          - Counts only while O(config[].ip_assignment_mode) is V(VPN).
        type: bool
      gre:
        description:
          - Tunnel of Ethernet over GRE.
          - Counts only while O(config[].ip_assignment_mode) is V(Ethernet over GRE).
        type: dict
        suboptions:
          concentrator:
            description:
              - Other end of the tunnel.
            type: dict
            suboptions:
              host:
                description:
                  - Address or name of the other end.
                type: str
                required: true
          key:
            description:
              - Number that marks the tunnel's traffic.
              - From 0 to 4294967295.
            type: int
      lan_isolation_enabled:
        description:
          - Whether clients are kept apart on layer 2.
          - Counts only while O(config[].ip_assignment_mode) is V(Bridge mode).
          - Resets to V(false).
        type: bool
      mandatory_dhcp_enabled:
        description:
          - Whether clients that chose their address themselves are refused.
          - Resets to V(false).
        type: bool
      adult_content_filtering_enabled:
        description:
          - Whether adult content is blocked.
          - Counts only while O(config[].ip_assignment_mode) is V(NAT mode).
          - Resets to V(false).
        type: bool
      dns_rewrite:
        description:
          - DNS servers of the SSID instead of those of the uplink.
          - Counts only while O(config[].ip_assignment_mode) is V(NAT mode).
        type: dict
        suboptions:
          enabled:
            description:
              - Whether these servers are used.
            type: bool
          dns_custom_nameservers:
            description:
              - Addresses of the servers, two at most, in order.
              - At most 2 entries.
            type: list
            elements: str
      min_bitrate:
        description:
          - Lowest bitrate in Mbit/s.
          - Resets to V(11).
        type: float
        choices:
          - 1
          - 2
          - 5.5
          - 6
          - 9
          - 11
          - 12
          - 18
          - 24
          - 36
          - 48
          - 54
      band_selection:
        description:
          - Bands of the SSID where the RF profile leaves the choice to it.
          - Resets to V(Dual band operation).
        type: str
        choices:
          - Dual band operation
          - 5 GHz band only
          - Dual band operation with Band Steering
      per_client_bandwidth_limit_up:
        description:
          - Upload of each client in kbit/s; 0 means no limit.
          - At least 0.
          - Resets to V(0).
        type: int
      per_client_bandwidth_limit_down:
        description:
          - Download of each client in kbit/s; 0 means no limit.
          - At least 0.
          - Resets to V(0).
        type: int
      per_ssid_bandwidth_limit_up:
        description:
          - Upload of all clients of an access point together in kbit/s; 0 means no limit.
          - At least 0.
          - Resets to V(0).
        type: int
      per_ssid_bandwidth_limit_down:
        description:
          - Download of all clients of an access point together in kbit/s; 0 means no limit.
          - At least 0.
          - Resets to V(0).
        type: int
      speed_burst:
        description:
          - Short bursts above the bandwidth limit.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
      visible:
        description:
          - Whether the name is announced.
          - Resets to V(true).
        type: bool
      available_on_all_aps:
        description:
          - Whether all access points carry the SSID. False needs O(config[].availability_tags).
          - Resets to V(true).
        type: bool
      availability_tags:
        description:
          - Tags of the access points that carry the SSID.
          - Counts only while O(config[].available_on_all_aps) is V(false).
          - Required the first time O(config[].available_on_all_aps) is V(false).
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      adaptive_policy_group_id:
        description:
          - Adaptive policy group of the SSID's clients, by name or identifier.
        type: str
      campus_gateway:
        description:
          - Campus gateway of the SSID, passed on as it is.
        type: dict
      security:
        description:
          - Further security settings, passed on as they are.
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(splash_guest_sponsor_domains), C(oauth),
            C(walled_garden_ranges), C(radius_servers), C(radius_accounting_servers), C(ldap), C(active_directory), C(ap_tags_and_vlan_ids),
            C(named_vlans), C(dns_rewrite), C(availability_tags), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(splash_guest_sponsor_domains),
            C(oauth), C(walled_garden_ranges), C(radius_servers), C(radius_accounting_servers), C(ldap), C(active_directory),
            C(ap_tags_and_vlan_ids), C(named_vlans), C(dns_rewrite), C(availability_tags), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.networks
  - module: sitecraft.meraki.organization_adaptive_policy_groups
  - module: sitecraft.meraki.organization_adaptive_policy_settings
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Have an SSID for staff and one for guests
  sitecraft.meraki.wireless_ssids:
    organization: Acme
    network: Store 0012
    config:
      - number: 0
        name: Acme
        enabled: true
        auth_mode: psk
        encryption_mode: wpa
        wpa_encryption_mode: WPA2 only
        psk: "{{ vault_staff_psk }}"
        ip_assignment_mode: Bridge mode
        use_vlan_tagging: true
        default_vlan_id: 20
      - number: 1
        name: Acme Guests
        enabled: true
        auth_mode: open
        splash_page: Click-through splash page
        ip_assignment_mode: NAT mode
        per_client_bandwidth_limit_down: 5000

- name: Hide the one for staff
  sitecraft.meraki.wireless_ssids:
    organization: Acme
    network: Store 0012
    config:
      - {number: 0, visible: false}

- name: Let staff sign in by 802.1X, and put what is left out back to its default
  sitecraft.meraki.wireless_ssids:
    organization: Acme
    network: Store 0012
    config:
      - number: 0
        name: Acme
        enabled: true
        auth_mode: 8021x-radius
        wpa_encryption_mode: WPA3 Transition Mode
        radius_servers:
          - {host: 192.0.2.30, port: 1812, secret: "{{ vault_radius_secret }}"}
          - {host: 192.0.2.31, port: 1812, secret: "{{ vault_radius_secret }}"}
        ip_assignment_mode: Bridge mode
    state: replaced

- name: Back to an unconfigured slot
  sitecraft.meraki.wireless_ssids:
    organization: Acme
    network: Store 0012
    config:
      - number: 0
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ssids:
    organization: Acme
    network: Store 0012
    state: gathered
  register: present
"""

RETURN = r"""
before:
  description: The objects concerned as they were before the task, in the shape of O(config).
  returned: state is not gathered
  type: list
  elements: dict
after:
  description:
    - The objects concerned as they were after the task, in the shape of O(config).
    - In check mode, what would be there.
  returned: state is not gathered
  type: list
  elements: dict
requests:
  description:
    - The writes that were sent, in order.
    - In check mode, those that would be sent.
  returned: state is not gathered
  type: list
  elements: dict
  contains:
    method:
      description: Method of the request.
      returned: always
      type: str
      sample: PUT
    path:
      description: Path of the request, below the address of the API.
      returned: always
      type: str
      sample: /networks/N_24329156/wireless/ssids/10
    body:
      description: Body of the request, with secrets masked.
      returned: when there is one
      type: dict
gathered:
  description: What is there, in the shape O(config) takes.
  returned: state is gathered
  type: list
  elements: dict
refused:
  description:
    - What would stop the task, one sentence each.
    - A sentence begins with the option that would allow it, or with the path of what no option allows.
  returned: check mode
  type: list
  elements: str
calls:
  description: How many requests were made, reads included.
  returned: always
  type: int
  sample: 3
failure:
  description: Why the task failed.
  returned: failure
  type: dict
  contains:
    status:
      description: Status of the answer.
      returned: when one came
      type: int
      sample: 400
    errors:
      description: What the Dashboard said.
      returned: always
      type: list
      elements: str
      sample:
        - VLANs are not enabled for this network
    method:
      description: Method of the request that failed.
      returned: when one failed
      type: str
      sample: POST
    path:
      description: Path of the request that failed.
      returned: when one failed
      type: str
      sample: /networks/N_24329156/appliance/vlans
    request_id:
      description: Identifier by which Meraki support finds the request.
      returned: when the answer has one
      type: str
    hint:
      description: What can be done about it.
      returned: when that is known
      type: str
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.ssids import WIRELESS_SSIDS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSIDS)


if __name__ == "__main__":
    main()
