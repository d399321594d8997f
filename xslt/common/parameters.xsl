<?xml version="1.0" encoding="UTF-8"?>
<!-- What the caller says: nothing is read from the clock, the environment or another file. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    exclude-result-prefixes="#all">

  <!-- Identifier of the document: the name of its files without ending, such as 117420. -->
  <xsl:param name="id" as="xs:string" required="yes"/>

  <!-- Language of the interface: en or ru. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>

  <!-- Words of the edition's own, a JSON object: {"fw/folio": "Folio"}. -->
  <xsl:param name="labels" as="xs:string" select="'{}'"/>

  <!-- Names in the language of the interface by their references, a JSON object:
       {"aut:p-stalin": {"name": "Сталин", "codename": "Филиппов"}}; persons without a code name have none here. -->
  <xsl:param name="names" as="xs:string" select="'{}'"/>

</xsl:stylesheet>
