/**
 * Sub-programs published over SOAP in the manner of Sage X3: a call context, a public name, parameters in groups and tables.
 * Names, pool and fields are the definition's and the layout's; XML is read without document types and entities.
 */
package tn.aloauto.integration.erp.soap;
