/** Partners' own buckets and mailboxes: what is fetched there, how often it is asked, and what is said when it fails. */
package tn.aloauto.integration.outside;
