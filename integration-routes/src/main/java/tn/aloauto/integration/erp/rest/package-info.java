/**
 * ERPs with an HTTP interface that speaks JSON, whoever made them: where things stand and how they are called is said by the
 * definition, the mapping and the layout. What comes in goes through the intake as a kept file.
 */
package tn.aloauto.integration.erp.rest;
