/** An ERP that speaks in files: it watches a folder for orders, keeps them, and answers each with a file of its own. */
package tn.aloauto.simulators.flatfile;
