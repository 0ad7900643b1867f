/// What every page of the house has around it: language, navigation, who is signed in.
@org.jspecify.annotations.NullMarked
package vn.motcua.deploy.platform.web;
