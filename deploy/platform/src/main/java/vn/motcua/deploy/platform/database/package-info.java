/// Plain SQL on the service's own database, for what is better said to PostgreSQL than to an object mapper.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.platform.database;
