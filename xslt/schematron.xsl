<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: a Schematron schema to an XSLT 3.0 stylesheet that checks documents against it.
     The schema comes whole and sound: inclusions resolved, vocabulary and references checked, and @depesha:at on each
     element of Schematron, "file:line" of where it was written (see src/depesha/validate/schematron/).
     Mode `expand` leaves concrete patterns of one phase; mode `validator` writes the stylesheet;
     mode `message` writes what the stylesheet says. -->
<xsl:package version="3.0" name="urn:depesha:xslt:schematron" package-version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:x="urn:depesha:xslt:alias" default-mode="main" exclude-result-prefixes="xs sch">

  <!-- The phase wanted: its id, or #ALL. -->
  <xsl:param name="phase" as="xs:string" select="'#ALL'"/>

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="expand" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="validator" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="message" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="literal" on-no-match="fail" on-multiple-match="fail"/>

  <!-- Elements x:… here are xsl:… in the stylesheet written. -->
  <xsl:namespace-alias stylesheet-prefix="x" result-prefix="xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:include href="common/guard.xsl"/>
  <xsl:include href="schematron/names.xsl"/>
  <xsl:include href="schematron/expanding.xsl"/>
  <xsl:include href="schematron/visiting.xsl"/>
  <xsl:include href="schematron/validator.xsl"/>
  <xsl:include href="schematron/rules.xsl"/>
  <xsl:include href="schematron/messages.xsl"/>

  <xsl:template match="document-node()" as="element()">
    <xsl:variable name="expanded" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="sch:schema" mode="expand"/>
      </xsl:document>
    </xsl:variable>
    <xsl:apply-templates select="$expanded/sch:schema" mode="validator"/>
  </xsl:template>

</xsl:package>
