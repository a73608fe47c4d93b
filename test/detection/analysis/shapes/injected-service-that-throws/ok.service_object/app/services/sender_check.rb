class SenderCheck
  def initialize(body, given)
    @body = body
    @given = given
  end

  def call
    own = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('COURIER_SECRET'), @body)
    raise ArgumentError, 'unknown sender' unless ActiveSupport::SecurityUtils.secure_compare(own, @given.to_s)
  end
end
