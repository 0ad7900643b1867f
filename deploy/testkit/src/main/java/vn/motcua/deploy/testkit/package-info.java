/// What the services' component tests stand on: real servers in the test JVM, and tokens that the services accept.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.testkit;
