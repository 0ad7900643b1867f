/// The real PostgreSQL server and the real Kafka broker as Java objects, without an engine or an installation.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.servers;
