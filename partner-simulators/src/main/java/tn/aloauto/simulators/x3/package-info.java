/** Sub-programs published over SOAP as a Sage X3 does: orders taken, found and cancelled under public names. */
package tn.aloauto.simulators.x3;
