/** The command line {@code ./check}: definitions, mappings and files judged as the engine would, without a server. */
package tn.aloauto.integration.check;
