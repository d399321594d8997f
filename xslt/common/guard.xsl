<?xml version="1.0" encoding="UTF-8"?>
<!-- What happens to the unexpected, in every output.
     Mode `guarded` is mode `main` whose error becomes a message `<failure code place>`: a caller in the same process
     can read it, while an error that leaves Saxon is printed to file descriptor 2 and reaches the caller in part.
     Functions f:unexpected and f:stop are the only places that raise an error. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:err="http://www.w3.org/2005/xqt-errors"
    xmlns:f="urn:depesha:functions"
    xmlns:e="urn:depesha:errors"
    exclude-result-prefixes="#all">

  <xsl:template match="document-node()" mode="guarded" as="item()*">
    <xsl:try>
      <xsl:apply-templates select="." mode="main"/>
      <xsl:catch errors="*">
        <xsl:message>
          <failure code="{$err:code}" place="{$err:value}">{$err:description}</failure>
        </xsl:message>
      </xsl:catch>
    </xsl:try>
  </xsl:template>

  <!-- Stops: there is no rule for this node where it stands. -->
  <xsl:function name="f:unexpected" as="empty-sequence()">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="type" as="xs:string" select="$node/@type ! (' type=&quot;' || . || '&quot;') => string-join()"/>
    <xsl:variable name="what" as="xs:string"
        select="if ($node instance of element()) then '&lt;' || name($node) || $type || '>' else 'the text &quot;' || normalize-space($node) || '&quot;'"/>
    <xsl:sequence select="f:stop($node, 'UNEXPECTED', 'no rule for ' || $what || ' in &lt;' || name($node/..) || '>')"/>
  </xsl:function>

  <!-- Stops with a code, a message and the place. -->
  <xsl:function name="f:stop" as="empty-sequence()">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="message" as="xs:string"/>
    <xsl:sequence select="error(QName('urn:depesha:errors', 'e:' || $code), $message, path($node))"/>
  </xsl:function>

</xsl:stylesheet>
