module Webhooks
  class BaseController < ActionController::API
    before_action :verify_signature

    private

    def verify_signature
      own = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('INBOX_SECRET'), request.raw_post)
      given = request.headers['X-Inbox-Signature'].to_s
      head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(own, given)
    end
  end
end
