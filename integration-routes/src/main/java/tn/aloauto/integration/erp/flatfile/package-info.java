/**
 * ERPs that speak in files: an order goes out as a file under a name that is its key, and the ERP's answer comes back as a file
 * through the intake. Sage 100 and any other flat-file ERP are a layout and a route; nothing here knows one by name.
 */
package tn.aloauto.integration.erp.flatfile;
