/** Mappings that vendors finished themselves and sent: judged by the gate, taken into use or refused by the staff. */
package tn.aloauto.integration.submissions;
