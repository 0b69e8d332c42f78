"""The labels of each kind of identifier, as lists, forms and people write them. A reviewed table.

A label with "number" or "no." in it needs that word, or a sign behind it: "Company 3000" may be a name.
"""

from __future__ import annotations

LABELS = {
    "an ISIN": "ISIN | ISIN code | international securities identification",
    "an LEI": "LEI | LEI code | legal entity identifier | legal entity number",
    "a Chinese unified social credit code": """
        USCC | unified social credit | united social credit code certificate | 统一社会信用代码
        统一社会信用代码 (USCC) | unified social credit code (USCC)
        united social credit code certificate (USCCC) | 統一社會信用代碼 | 社会信用代码 | 统一信用代码 | 信用代码
        纳税人识别号 | 税号 | social credit code | unified social credit code | united social credit code
        """,
    "a BIC (SWIFT code)": """
        SWIFT | SWIFT code | BIC | SWIFT/BIC | BIC/SWIFT | BIC code | SWIFT BIC | bank identifier code
        bank identifier | СВИФТ
        """,
    "a wallet address": """
        wallet | wallet address | crypto | crypto wallet | crypto address | digital currency address
        digital currency | virtual currency address | BTC | XBT | bitcoin | BTC address | bitcoin address | ETH
        ethereum | ethereum address | USDT | tether | USDC | TRX | TRON | TRC20 | TRC-20 | ERC20 | ERC-20 | BEP20
        BEP-20 | XMR | monero | LTC | litecoin | DASH | ZEC | zcash | XRP | ripple | BCH | bitcoin cash | BSV | BTG
        bitcoin gold | bitcoin sv | XVG | verge | ETC | ethereum classic | ARB | arbitrum | BSC | BNB | DOGE
        USDT TRC20 | USDT ERC20 | USDT (TRC20) | USDT (ERC20) | USDT-TRC20
        """,
    "an IMO number": """
        IMO | IMO no. | IMO number | vessel IMO number | ship IMO | IMO ship | ИМО
        vessel registration identification | vessel number | IMO ship identification
        """,
    "an MMSI number": "MMSI | maritime mobile service identity",
    "a call sign": "call sign | callsign | vessel call sign | other vessel call sign | radio call sign",
    "a ticker": """
        ticker | equity ticker | stock ticker | ticker symbol | symbol no | stock code | securities code | 股票代码
        """,
    "a CUSIP": "CUSIP | CUSIP no. | CINS",
    "a SEDOL": "SEDOL | SEDOL code",
    "a Russian tax number (INN)": """
        INN | ИНН | TIN (INN) | INN/TIN | tax identification number (INN) | УНН/ИНН | ИНН/УНН | taxpayer number
        """,
    "a Russian registration number (OGRN)": "OGRN | ОГРН | OGRNIP | ОГРНИП | PSRN | main state registration",
    "a Mexican CURP": "C.U.R.P. | CURP",
    "a Chinese identity number": """
        RIC | chinese id | chinese national identity card | 身份证 | 身份证号 | 公民身份号码 | citizen's card
        """,
    "an Italian fiscal code": "italian fiscal code | fiscal code | codice fiscale",
    "an OFAC uid": """
        OFAC | OFAC uid | uid | OFAC id | OFAC ref | OFAC reference | SDN | SDN uid | SDN id | ent_num | SDN entry
        OFAC entry | OFAC SDN | OFAC SDN uid | OFAC SDN id | entity number | OFAC unique id | OFAC entity id | id
        """,
    "a UN reference": """
        UN ref | UN reference | UN permanent reference | permanent reference | UNSC ref | UN list | UN id
        UN number | UNSC | UN ref no | UN sanctions
        """,
    "an EU reference": """
        EU ref | EU reference | euReferenceNumber | EU number | EU id | EU list | EU list ref | logicalId
        EU logical id | FSF id | EU entity | EU FSF
        """,
    "a UK reference": """
        UK id | UK ref | UK reference | UK unique id | UK sanctions list | UK group id | group id | OFSI group id
        OFSI group | OFSI id | OFSI | OFSI ref | UK sanctions list ref | UKSL | FCDO id | UK ID/Group ID
        HMT group id | UK number | unique id | unique identifier
        """,
    "a Federal Register citation": """
        FR citation | federal register citation | federal register | federal register notice | fed. reg. | FR notice
        """,
    "an e-mail address": "email | e-mail | email address | e-mail address",
    "a website": "website | web site | url | homepage | domain",
    "a passport number": """
        passport | pass number | ppt | diplomatic passport | national passport | паспорт
        british national overseas passport | stateless person passport | passeport | pasaporte | 护照 | 护照号 | booklet
        service passport | foreign travel passport | ordinary passport | numéro de passeport | número de pasaporte
        travel document
        """,
    "a tax number": """
        tax number | tax id | tax identification | tax identification code | TIN | taxpayer id | taxpayer number
        taxpayer identification | NIT | R.U.C. | RUC | R.F.C. | RFC | RIF | RTN | US FEIN | FEIN | EIN | C.I.F.
        CIF | V.A.T. | VAT | VAT registration | C.U.I.T. | N.I.F. | RSIN | УНП | UNP | УНН | CNPJ | CPF | KPP | КПП
        INN/KPP | ИНН/КПП | 纳税人识别号 | 税号
        fiscal number | paraguayan tax identification | numero unico de identificacao tributaria (NUIT) | NUIT
        romanian tax | romanian tax registration | tax registration
        """,
    "a registration number": """
        registration number | registration | reg. no. | registration id | company number | company registration
        companies house number | CRN | business registration | business registration document | business number
        commercial registry | commercial register | C.R. | C.R. No. | CR number | trade register | enterprise number
        business registration number (s) | UK company number | public registration | certificate of incorporation
        file number | incorporation number | branch unit | chamber of commerce number | KVK | KvK-nummer
        central registration system | economic register number (CBLS) | economic register | folio mercantil
        matricula mercantil | organization number | istanbul chamber of comm. | dubai chamber of commerce membership
        organization code | 组织机构代码 | 注册号 | 工商注册号 | 营业执照号 | 营业执照注册号
        营业执照 | registration certificate number (dubai) | registration certificate number
        registered charity number | charity number | trade license number | MSB registration | SIREN | SIRET
        EDRPOU | ЄДРПОУ | ЕДРПОУ | NIP | KRS | REGON | UEN | romanian c.r. | hull identification (HIN)
        hull identification | matricula number | companies house | UK companies house | company house
        Handelsregister | Firmenbuch | Firmenbuch FN
        Registre du Commerce | RCS | R.C.S. | RCS Paris | RCS Luxembourg | Kamer van Koophandel | chamber of commerce
        KBO | BCE | CVR | Org.nr. | Org. nr. | organisationsnummer | Y-tunnus | Registro Mercantil | REA | ACRA
        ACRA UEN | ABN | ACN | ASIC | ACN/ABN | CIN | MCA CIN | CRO | BRN | SECP | MERSIS | EGRUL | ЕГРЮЛ | ЕГРН
        USREOU | HK companies registry
        companies registry | company registry | business registry | registrar of companies
        Delaware file | Delaware division of corporations | Corporations Canada | incorporation
        """,
    "a national identity number": """
        national id | national identity number | national identification number | national number
        national identifier | national identification | national identity card | national identifier | identity card
        id card | identity number | identification number | personal id | personal identification | personal id card
        identity document | cedula | cédula | cedula de ciudadania | DNI | D.N.I. | SSN | social security | C.U.I.
        C.U.I.P. | CUI | I.F.E. | N.I.E. | C.I.N. | bosnian personal id | kenyan id | moroccan personal id
        national foreign id | turkish identification | TC kimlik | uae identification | emirates id | tazkira
        tazkira national id card | citizen's card number | credencial electoral | electoral registry | LE number
        numero de identidad | CNP | CNP (personal numerical code) | residency number | romanian permanent resident
        refugee id card | aadhaar | CNIC | stateless person id card | cartilla de servicio militar nacional
        military registration | military identification | civil identification | national identification card
        voter id | ration card
        """,
    "a number of an aircraft": """
        aircraft tail number | tail number | previous aircraft tail number | MSN | manufacturer's serial
        aircraft manufacturer's serial number (MSN) | serial number | aircraft serial identification
        aircraft serial | aircraft construction number (also called l/n or s/n or f/n) | construction number
        aircraft registration | aircraft mode s transponder code | mode s | ICAO 24-bit | aircraft number
        """,
    "a telephone number": "phone | telephone | tel | mobile number | fax number",
    "a number": """
        government gazette number | IBAN | CIK | CIK code | SEC CIK | EDGAR | EDGAR CIK | SEC EDGAR | SEC EDGAR CIK
        central index key | SEC central index key | UEI | UEI SAM | SAM UEI | SAM.gov | SAM.gov UEI | unique entity id
        unique entity identifier | CAGE | CAGE code | NCAGE | NCAGE code | Dun & Bradstreet | D&B | D&B D-U-N-S
        D&B DUNS | Dun & Bradstreet DUNS | OKPO | ОКПО | D-U-N-S | DUNS | BIK | BIK (RU) | БИК | GIIN | license
        licence | global intermediary identification | chinese commercial code | trademark number
        permit number
        public security and immigration number | immigration number | visa number | VisaNumberID | SRE permit
        tourism license | tourist license | pilot license | seafarer's identification document | driver's license
        driving licence | afghan money service provider license | birth certificate | UN/LOCODE | micex code
        serial number | identification number | no | number | nr | id | identifier | ref no | reference number
        """,
}  # fmt: skip
