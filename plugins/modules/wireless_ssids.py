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
  - Options that belong to another mode than the one in force are ignored with a warning.
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
          - Number of the SSID, 0 to 14.
        type: int
        required: true
      name:
        description:
          - Name clients see.
          - From 1 to 32 characters.
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
      enterprise_admin_access:
        description:
          - Whether administrators of the Dashboard reach the SSID.
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: str
        choices:
          - access disabled
          - access enabled
      encryption_mode:
        description:
          - Encryption of an SSID with a key.
          - Counts only while O(config[].auth_mode) is V(psk).
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
        type: str
      wpa_encryption_mode:
        description:
          - Version of WPA.
          - Counts only while O(config[].auth_mode) is V(open-enhanced) or V(psk) or V(open-enhanced-with-radius) or V(8021x-meraki) or V(8021x-nac)
            or V(8021x-radius) or V(8021x-google) or V(8021x-entra) or V(8021x-localradius) or V(ipsk-with-radius) or V(ipsk-without-radius) or
            V(ipsk-with-nac) or V(ipsk-with-radius-easy-psk).
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
          - E-mail domains of sponsors.
          - Counts only while O(config[].splash_page) is V(Sponsored guest).
          - The order does not matter.
        type: list
        elements: str
      oauth:
        description:
          - Sign-in with an OAuth provider.
          - Counts only while O(config[].splash_page) is V(Google OAuth).
        type: dict
        suboptions:
          allowed_domains:
            description:
              - Domains that may sign in.
              - The order does not matter.
            type: list
            elements: str
      local_radius:
        description:
          - RADIUS server inside the access points.
          - Counts only while O(config[].auth_mode) is V(8021x-localradius).
        type: dict
        suboptions:
          cache_timeout:
            description:
              - Seconds an answer is kept.
            type: int
          password_authentication:
            description:
              - Sign-in with a password.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether it is on.
                type: bool
          certificate_authentication:
            description:
              - Sign-in with a certificate.
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
          - LDAP servers of a splash page or of the local RADIUS server.
        type: dict
        suboptions:
          servers:
            description:
              - Servers, in order.
            type: list
            elements: dict
            suboptions:
              host:
                description:
                  - Address of the server.
                type: str
                required: true
              port:
                description:
                  - Port of the server.
                type: int
          credentials:
            description:
              - Account that reads the directory.
            type: dict
            suboptions:
              distinguished_name:
                description:
                  - Name of the account.
                type: str
              password:
                description:
                  - Password of the account.
                  - The Dashboard does not return it, so it is sent as O(secrets) says.
                type: str
          base_distinguished_name:
            description:
              - Where the search starts.
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
                  - Address of the server.
                type: str
                required: true
              port:
                description:
                  - Port of the server.
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
      radius_servers:
        description:
          - 'RADIUS servers, the first is asked first. Give the secrets every time: the list is replaced as a whole.'
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: list
        elements: dict
        suboptions:
          host:
            description:
              - Address of the server.
            type: str
            required: true
          port:
            description:
              - UDP port of the server.
              - From 1 to 65535.
            type: int
          secret:
            description:
              - Secret shared with the server. Never returned.
              - The Dashboard does not return it, so it is sent as O(secrets) says.
            type: str
          radsec_enabled:
            description:
              - Whether the server is reached over TLS.
            type: bool
          ca_certificate:
            description:
              - Certificate of the server's authority.
              - The Dashboard does not return it, so it is sent as O(secrets) says.
            type: str
          open_roaming_certificate_id:
            description:
              - Identifier of the OpenRoaming certificate.
              - Null clears it.
            type: int
      radius_proxy_enabled:
        description:
          - Whether RADIUS goes through the Dashboard.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: bool
      radius_testing_enabled:
        description:
          - Whether servers are tested now and then.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: bool
      radius_called_station_id:
        description:
          - Template of the called station attribute.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: str
      radius_authentication_nas_id:
        description:
          - Template of the NAS identifier.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: str
      radius_server_timeout:
        description:
          - Seconds a server may take, 1 to 10.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: int
      radius_server_attempts_limit:
        description:
          - How often a server is asked, 1 to 5.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: int
      radius_fallback_enabled:
        description:
          - Whether the first server is tried again.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: bool
      radius_coa_enabled:
        description:
          - Whether servers may change the authorization of a client.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: bool
      radius_failover_policy:
        description:
          - What happens while no server answers.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: str
        choices:
          - Deny access
          - Allow access
      radius_load_balancing_policy:
        description:
          - Which server is asked.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: str
        choices:
          - Strict priority order
          - Round robin
      radius_accounting_enabled:
        description:
          - Whether accounting is sent.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: bool
      radius_accounting_servers:
        description:
          - Accounting servers, in order.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius) and O(config[].radius_accounting_enabled) is V(true).
        type: list
        elements: dict
        suboptions:
          host:
            description:
              - Address of the server.
            type: str
            required: true
          port:
            description:
              - UDP port of the server.
              - From 1 to 65535.
            type: int
          secret:
            description:
              - Secret shared with the server. Never returned.
              - The Dashboard does not return it, so it is sent as O(secrets) says.
            type: str
          radsec_enabled:
            description:
              - Whether the server is reached over TLS.
            type: bool
          ca_certificate:
            description:
              - Certificate of the server's authority.
              - The Dashboard does not return it, so it is sent as O(secrets) says.
            type: str
      radius_accounting_interim_interval:
        description:
          - Seconds between two accounting messages.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius) and O(config[].radius_accounting_enabled) is V(true).
        type: int
      radius_accounting_start_delay:
        description:
          - Seconds until the first accounting message.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius) and O(config[].radius_accounting_enabled) is V(true).
        type: int
      radius_attribute_for_group_policies:
        description:
          - Attribute that names the group policy.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: str
        choices:
          - Filter-Id
          - Reply-Message
          - Airespace-ACL-Name
          - Aruba-User-Role
      radius_radsec:
        description:
          - RADIUS over TLS.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
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
                type: int
      ip_assignment_mode:
        description:
          - Where clients get their address.
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
          - Whether traffic is tagged.
          - Counts only while O(config[].ip_assignment_mode) is V(Bridge mode) or V(Layer 3 roaming) or V(Layer 3 roaming with a concentrator)
            or V(VPN).
        type: bool
      concentrator_network_id:
        description:
          - Name or identifier of the concentrator's network.
          - Counts only while O(config[].ip_assignment_mode) is V(Layer 3 roaming with a concentrator) or V(VPN).
        type: str
      secondary_concentrator_network_id:
        description:
          - Name or identifier of the second concentrator's network.
          - Counts only while O(config[].ip_assignment_mode) is V(VPN).
        type: str
      disassociate_clients_on_vpn_failover:
        description:
          - Whether clients sign in anew when the concentrator changes.
          - Counts only while O(config[].ip_assignment_mode) is V(VPN).
        type: bool
      vlan_id:
        description:
          - VLAN at the concentrator.
          - Counts only while O(config[].ip_assignment_mode) is V(Layer 3 roaming with a concentrator) or V(VPN).
          - From 0 to 4094.
        type: int
      default_vlan_id:
        description:
          - VLAN of the traffic.
          - Counts only while O(config[].ip_assignment_mode) is V(Bridge mode) or V(Layer 3 roaming) and O(config[].use_vlan_tagging) is V(true).
          - From 0 to 4094.
        type: int
      ap_tags_and_vlan_ids:
        description:
          - VLANs by tag of the access point.
          - Counts only while O(config[].ip_assignment_mode) is V(Bridge mode) or V(Layer 3 roaming) and O(config[].use_vlan_tagging) is V(true).
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
              - VLAN.
            type: int
            required: true
      walled_garden_enabled:
        description:
          - Whether some addresses are reached before sign-in.
          - Counts only while O(config[].splash_page) is V(Click-through splash page) or V(Billing) or V(Password-protected with Meraki RADIUS)
            or V(Password-protected with custom RADIUS) or V(Password-protected with Active Directory) or V(Password-protected with LDAP) or V(SMS
            authentication) or V(Systems Manager Sentry) or V(Facebook Wi-Fi) or V(Google OAuth) or V(Sponsored guest) or V(Cisco ISE) or V(Google
            Apps domain) or V(Microsoft Entra ID).
          - Resets to V(false).
        type: bool
      walled_garden_ranges:
        description:
          - Addresses reached before sign-in.
          - Counts only while O(config[].walled_garden_enabled) is V(true).
          - The order does not matter.
        type: list
        elements: str
      gre:
        description:
          - Tunnel of Ethernet over GRE.
          - Counts only while O(config[].ip_assignment_mode) is V(Ethernet over GRE).
        type: dict
        suboptions:
          concentrator:
            description:
              - Other end.
            type: dict
            suboptions:
              host:
                description:
                  - Address of the other end.
                type: str
          key:
            description:
              - Key of the tunnel.
            type: int
      radius_override:
        description:
          - Whether RADIUS may set the VLAN.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: bool
      radius_guest_vlan_enabled:
        description:
          - Whether refused clients get a guest VLAN.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius).
        type: bool
      radius_guest_vlan_id:
        description:
          - Guest VLAN.
          - Counts only while O(config[].auth_mode) is V(open-with-radius) or V(8021x-radius) or V(ipsk-with-radius) or V(ipsk-with-radius-easy-psk)
            or V(open-enhanced-with-radius) and O(config[].radius_guest_vlan_enabled) is V(true).
        type: int
      min_bitrate:
        description:
          - 'Lowest bitrate in Mbit/s: 1, 2, 5.5, 6, 9, 11, 12, 18, 24, 36, 48 or 54.'
          - Resets to V(11).
        type: float
      band_selection:
        description:
          - Bands of the SSID.
          - Resets to V(Dual band operation).
        type: str
        choices:
          - Dual band operation
          - 5 GHz band only
          - Dual band operation with Band Steering
      per_client_bandwidth_limit_up:
        description:
          - Upload of a client in kbit/s; 0 means no limit.
          - Resets to V(0).
        type: int
      per_client_bandwidth_limit_down:
        description:
          - Download of a client in kbit/s; 0 means no limit.
          - Resets to V(0).
        type: int
      per_ssid_bandwidth_limit_up:
        description:
          - Upload of the SSID in kbit/s; 0 means no limit.
          - Resets to V(0).
        type: int
      per_ssid_bandwidth_limit_down:
        description:
          - Download of the SSID in kbit/s; 0 means no limit.
          - Resets to V(0).
        type: int
      lan_isolation_enabled:
        description:
          - Whether clients are kept apart.
          - Counts only while O(config[].ip_assignment_mode) is V(Bridge mode).
        type: bool
      visible:
        description:
          - Whether the name is announced.
          - Resets to V(true).
        type: bool
      available_on_all_aps:
        description:
          - Whether all access points carry the SSID.
          - Resets to V(true).
        type: bool
      availability_tags:
        description:
          - Tags of the access points that carry the SSID.
          - Counts only while O(config[].available_on_all_aps) is V(false).
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      mandatory_dhcp_enabled:
        description:
          - Whether clients must use DHCP.
          - Resets to V(false).
        type: bool
      adult_content_filtering_enabled:
        description:
          - Whether adult content is blocked. NAT mode only.
          - Counts only while O(config[].ip_assignment_mode) is V(NAT mode).
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: bool
      dns_rewrite:
        description:
          - DNS servers of the SSID. NAT mode only.
          - Counts only while O(config[].ip_assignment_mode) is V(NAT mode).
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether the servers below are used.
            type: bool
          dns_custom_nameservers:
            description:
              - Servers, in order.
            type: list
            elements: str
      speed_burst:
        description:
          - Short bursts above the limit.
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it is on.
            type: bool
      named_vlans:
        description:
          - Named VLANs of the SSID.
        type: dict
        suboptions:
          tagging:
            description:
              - Tagging.
            type: dict
            suboptions:
              enabled:
                description:
                  - Whether traffic is tagged.
                type: bool
              default_vlan_name:
                description:
                  - Named VLAN of the traffic.
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
                      - Named VLAN.
                    type: str
                    required: true
          radius:
            description:
              - RADIUS.
            type: dict
            suboptions:
              guest_vlan:
                description:
                  - Guest VLAN.
                type: dict
                suboptions:
                  enabled:
                    description:
                      - Whether refused clients get it.
                    type: bool
                  name:
                    description:
                      - Named VLAN.
                    type: str
      ssid_admin_accessible:
        description:
          - Whether administrators reach the SSID.
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: bool
      campus_gateway:
        description:
          - Campus gateway of the SSID, passed on as it is.
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: dict
      adaptive_policy_group_id:
        description:
          - Identifier of the adaptive policy group.
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: str
      security:
        description:
          - Security settings, passed on as they are.
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: dict
      local_auth_fallback:
        description:
          - Sign-in while no server answers.
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: dict
        suboptions:
          cache_timeout:
            description:
              - Seconds an answer is kept.
            type: int
          enabled:
            description:
              - Whether it is on.
            type: bool
          server_ca_certificate:
            description:
              - Authority of the servers' certificates.
            type: dict
            suboptions:
              contents:
                description:
                  - The certificate as PEM text.
                type: str
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.networks
  - module: sitecraft.meraki.wireless_ssid_l3_firewall_rules
  - module: sitecraft.meraki.wireless_settings
  - module: sitecraft.meraki.wireless_rf_profiles
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Have an SSID for staff
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

- name: Hide it
  sitecraft.meraki.wireless_ssids:
    organization: Acme
    network: Store 0012
    config:
      - {number: 0, visible: false}

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
      description: Status of the answer, null where none came.
      returned: always
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
      returned: always
      type: str
      sample: POST
    path:
      description: Path of the request that failed.
      returned: always
      type: str
      sample: /networks/N_24329156/appliance/vlans
    request_id:
      description: Number under which Meraki support finds the request.
      returned: always
      type: str
    hint:
      description: What can be done about it.
      returned: always
      type: str
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless import WIRELESS_SSIDS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSIDS)


if __name__ == "__main__":
    main()
