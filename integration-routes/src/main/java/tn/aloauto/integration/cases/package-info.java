/** Samples beside the definitions, read again with the production code and compared with what they are expected to give. */
package tn.aloauto.integration.cases;
